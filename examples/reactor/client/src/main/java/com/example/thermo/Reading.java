package com.example.thermo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/** What one read of {@code /dev/thermo} gives: {@code struct thermo_reading} of the driver's {@code thermo.h}. */
public record Reading(int sequence, double celsius, Duration uptime) {

    /** Bytes of a reading. */
    public static final int SIZE = 16;

    public static Reading parse(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException(bytes.length + " bytes are no reading; expected " + SIZE);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new Reading(buffer.getInt(), buffer.getInt() / 1000.0, Duration.ofNanos(buffer.getLong()));
    }

    /** Takes the next reading from the device. */
    public static Reading next(InputStream device) throws IOException {
        return parse(device.readNBytes(SIZE));
    }
}
