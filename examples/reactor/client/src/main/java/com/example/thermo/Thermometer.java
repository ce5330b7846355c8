package com.example.thermo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code java -jar thermo-client.jar [DEVICE [COUNT]]}: shows readings. */
public final class Thermometer {

    private Thermometer() {}

    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments.length > 0 ? arguments[0] : "/dev/thermo");
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        try (InputStream device = Files.newInputStream(path)) {
            for (int i = 0; i < count; i++) {
                Reading reading = Reading.next(device);
                System.out.printf("%d: %.2f degrees, %d ms after boot%n", reading.sequence(), reading.celsius(), reading.uptime().toMillis());
            }
        }
    }
}
