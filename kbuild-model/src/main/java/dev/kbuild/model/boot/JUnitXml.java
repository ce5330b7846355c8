package dev.kbuild.model.boot;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A boot's report in the XML that Maven Surefire writes and every CI shows. */
public final class JUnitXml {

    private static final String SCHEMA = "https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd";

    private JUnitXml() {}

    /** Writes {@code TEST-NAME.xml} into a directory, and says where it is. */
    public static Path write(BootReport report, Path directory) {
        Path file = directory.resolve("TEST-" + report.name() + ".xml");
        try {
            Files.createDirectories(directory);
            try (OutputStream out = Files.newOutputStream(file)) {
                write(report, XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8"));
            }
            return file;
        } catch (IOException | XMLStreamException e) {
            throw KbuildException.machine(file.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(BootReport report, XMLStreamWriter xml) throws XMLStreamException {
        String time = seconds(report.result().took());
        long failures = report.tests().stream().filter(t -> t.failure().isPresent()).count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeAttribute("http://www.w3.org/2001/XMLSchema-instance", "noNamespaceSchemaLocation", SCHEMA);
        xml.writeAttribute("version", "3.0.2");
        xml.writeAttribute("name", report.name());
        xml.writeAttribute("time", time);
        xml.writeAttribute("tests", Integer.toString(report.tests().size()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("failures", Long.toString(failures));
        boolean first = true;
        for (BootReport.Test test : report.tests()) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("name", test.name());
            xml.writeAttribute("classname", report.name());
            xml.writeAttribute("time", first ? time : "0.000");
            if (test.failure().isPresent()) {
                failure(xml, clean(test.failure().get()));
            }
            if (first) {
                xml.writeStartElement("system-out");
                xml.writeCharacters(clean(String.join("\n", report.result().console())));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            first = false;
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private static void failure(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", text.lines().findFirst().orElse(""));
        xml.writeAttribute("type", "boot");
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }

    /** XML knows no control characters but these three; firmware likes to send escapes. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0xfffe || c == 0xffff ? 0xfffd : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
