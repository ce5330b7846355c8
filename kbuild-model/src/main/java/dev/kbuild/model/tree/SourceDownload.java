package dev.kbuild.model.tree;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Fetches a file over http(s), following redirects, and trying again when the network or the server falters. */
final class SourceDownload {

    private static final int ATTEMPTS = 3;
    private static final int BUFFER = 1 << 16;
    private static final long PROGRESS_NANOS = Duration.ofSeconds(5).toNanos();

    private final URI uri;
    private final String shown;
    private final Duration pause;
    private final Consumer<String> say;

    /**
     * Prepares a download.
     *
     * @param pause before the second attempt, twice that before the third
     */
    SourceDownload(String url, Duration pause, Consumer<String> say) {
        this.uri = parse(url);
        this.shown = withoutCredentials(url);
        this.pause = pause;
        this.say = say;
    }

    /** The URL as it may be shown: no user, no password, no query, which may hold a token. */
    static String withoutCredentials(String url) {
        return url.replaceFirst("^(\\w+://)[^/@]*@", "$1").replaceFirst("[?#].*$", "");
    }

    private static URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw KbuildException.author(withoutCredentials(url), "is not a URL");
        }
    }

    void to(Path file) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                fetch(file);
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw KbuildException.machine(shown, "cannot be downloaded, " + ATTEMPTS + " attempts failed, the last: " + words(e), e);
                }
                say.accept("download of " + shown + " failed (" + words(e) + "), trying again");
                Thread.sleep(pause.multipliedBy(attempt).toMillis());
            }
        }
    }

    /** The exception's own words, never the URL with its credentials. */
    private String words(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replace(uri.toString(), shown);
    }

    private void fetch(Path file) throws IOException, InterruptedException {
        HttpClient.Builder client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(30));
        if (uri.getUserInfo() != null) {
            client.authenticator(new Credentials(uri));
        }
        HttpRequest request = HttpRequest.newBuilder(bare()).timeout(Duration.ofSeconds(60)).header("User-Agent", "kbuild-maven").build();
        HttpResponse<InputStream> response = client.build().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            int status = response.statusCode();
            if (status >= 500 || status == 408 || status == 429) {
                throw new IOException("the server answers " + status);
            }
            if (status != 200) {
                throw KbuildException.author(shown, "cannot be downloaded: the server answers " + status
                        + (status == 401 || status == 403 ? "; it wants other credentials" : "; correct the URL"));
            }
            copy(in, file, response.headers().firstValueAsLong("Content-Length").orElse(-1));
        }
    }

    /** The URL's user and password, told to its own server only, whomever that redirects to. */
    private static final class Credentials extends Authenticator {

        private final URI uri;

        Credentials(URI uri) {
            this.uri = uri;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            URL asking = getRequestingURL();
            boolean own = asking.getHost().equals(uri.getHost()) && asking.getPort() == uri.getPort() && asking.getProtocol().equals(uri.getScheme());
            if (!own) {
                return null;
            }
            String[] user = uri.getUserInfo().split(":", 2);
            return new PasswordAuthentication(user[0], (user.length == 2 ? user[1] : "").toCharArray());
        }
    }

    private URI bare() {
        return uri.getRawUserInfo() == null ? uri : URI.create(uri.toString().replaceFirst("//[^/@]*@", "//"));
    }

    private void copy(InputStream in, Path file, long expected) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long got = 0;
        long last = System.nanoTime();
        say.accept("downloading " + shown + (expected < 0 ? "" : " (" + megabytes(expected) + ")"));
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                got += n;
                if (System.nanoTime() - last > PROGRESS_NANOS) {
                    last = System.nanoTime();
                    say.accept("downloaded " + megabytes(got) + (expected < 0 ? "" : " of " + megabytes(expected)));
                }
            }
        }
        if (expected >= 0 && got != expected) {
            throw new IOException("only " + got + " of " + expected + " bytes came");
        }
    }

    private static String megabytes(long bytes) {
        return (bytes + 500_000) / 1_000_000 + " MB";
    }
}
