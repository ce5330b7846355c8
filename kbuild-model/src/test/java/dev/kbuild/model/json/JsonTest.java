package dev.kbuild.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

    @TempDir
    Path directory;

    private static ObjectNode everything() {
        ObjectNode root = Json.object().put("text", "a \"b\"\n\té\uD83D\uDE00").put("long", 1L << 40).put("int", -7).put("double", 0.125);
        root.put("yes", true).put("no", false).putNull("null");
        root.putArray("array").add("x").add(1).addObject().put("deep", "er");
        root.putObject("empty object");
        root.putArray("empty array");
        return root;
    }

    @Test
    void writesWhatJacksonsMapperWrites() throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        assertThat(Json.text(everything())).isEqualTo(new ObjectMapper().writer(printer).writeValueAsString(everything()) + "\n");
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = Files.writeString(directory.resolve("x.json"), Json.text(everything()));
        assertThat(Json.text(Json.read(file))).isEqualTo(Json.text(everything()));
        assertThat(Json.read(file).path("long").asLong()).isEqualTo(1L << 40);
    }

    @Test
    void whatIsNoJsonIsNotRead() throws IOException {
        for (String text : new String[] {"", "{", "{\"a\": 1", "[1, 2", "{\"a\" 1}"}) {
            Path file = Files.writeString(directory.resolve("x.json"), text);
            assertThatThrownBy(() -> Json.read(file)).as(text).isInstanceOf(JsonProcessingException.class);
        }
    }
}
