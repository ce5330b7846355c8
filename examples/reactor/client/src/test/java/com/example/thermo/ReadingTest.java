package com.example.thermo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void littleEndianAndSigned() {
        assertEquals(new Reading(7, -1.5, Duration.ofSeconds(1)), Reading.parse(HexFormat.of().parseHex("07000000" + "24faffff" + "00ca9a3b00000000")));
    }

    @Test
    void tooShort() {
        assertEquals("3 bytes are no reading; expected 16",
                assertThrows(IllegalArgumentException.class, () -> Reading.parse(new byte[3])).getMessage());
    }
}
