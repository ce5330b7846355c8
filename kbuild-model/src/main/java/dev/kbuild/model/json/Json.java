package dev.kbuild.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;

/**
 * Trees of plain JSON values, read and written.
 *
 * <p>Jackson's {@code ObjectMapper} does the same, and loads four hundred classes for it: a seventh of a second that a build
 * with nothing to do would spend.
 */
public final class Json {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /**
     * Reads a file.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException it is no JSON, or empty
     */
    public static JsonNode read(Path file) throws IOException {
        try (JsonParser in = JSON.createParser(Files.readAllBytes(file))) {
            return value(in, next(in));
        }
    }

    private static JsonToken next(JsonParser in) throws IOException {
        JsonToken token = in.nextToken();
        if (token == null) {
            throw new JsonParseException(in, "there is nothing in it");
        }
        return token;
    }

    private static JsonNode value(JsonParser in, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> members(in);
            case START_ARRAY -> elements(in);
            case VALUE_NUMBER_INT -> NODES.numberNode(in.getLongValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(in.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(in.getText());
        };
    }

    private static ObjectNode members(JsonParser in) throws IOException {
        ObjectNode object = object();
        while (next(in) != JsonToken.END_OBJECT) {
            String name = in.currentName();
            object.set(name, value(in, next(in)));
        }
        return object;
    }

    private static ArrayNode elements(JsonParser in) throws IOException {
        ArrayNode array = array();
        for (JsonToken token = next(in); token != JsonToken.END_ARRAY; token = next(in)) {
            array.add(value(in, token));
        }
        return array;
    }

    /** Indented, with a line end at the end; the same bytes on every machine. */
    public static String text(JsonNode root) {
        // Jackson ends lines as the machine does, unless it is told how.
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            write(root, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree of plain values can be written", e);
        }
        return text + "\n";
    }

    private static void write(JsonNode node, JsonGenerator out) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeStartObject();
                for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext();) {
                    Map.Entry<String, JsonNode> member = members.next();
                    out.writeFieldName(member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                for (JsonNode element : node) {
                    write(element, out);
                }
                out.writeEndArray();
            }
            case NUMBER -> {
                if (node.isIntegralNumber()) {
                    out.writeNumber(node.longValue());
                } else {
                    out.writeNumber(node.doubleValue());
                }
            }
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            case NULL -> out.writeNull();
            default -> out.writeString(node.textValue());
        }
    }
}
