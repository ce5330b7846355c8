package com.example.thermo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads what the driver gave in QEMU, as the boot test's console has it, the way it would be read from the device. */
class GuestReadingsTest {

    private static final Pattern LINE = Pattern.compile("reading ([0-9a-f]{32})");

    @Test
    void readingsOfTheBootedDriver() throws IOException {
        Path console = Path.of(System.getProperty("console"));
        assumeTrue(Files.exists(console), "the driver was not booted: -Dkbuild.boot=true does");
        InputStream device = device(Files.readString(console));

        Reading first = Reading.next(device);
        Reading second = Reading.next(device);
        Reading third = Reading.next(device);

        assertEquals(0, first.sequence());
        assertEquals(21.5, first.celsius());
        assertEquals(1, second.sequence());
        assertEquals(21.51, second.celsius());
        assertEquals(21.52, third.celsius());
        assertTrue(first.uptime().compareTo(third.uptime()) < 0, first + " is not before " + third);
    }

    private static InputStream device(String console) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher line = LINE.matcher(console);
        while (line.find()) {
            bytes.write(HexFormat.of().parseHex(line.group(1)));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
