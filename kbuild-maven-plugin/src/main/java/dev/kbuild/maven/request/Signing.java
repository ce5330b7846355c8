package dev.kbuild.maven.request;

import dev.kbuild.model.module.SigningKey;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.File;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * What modules are signed with, as it came; null where nothing was given.
 *
 * @param server the id of a {@code <server>} in {@code settings.xml} that has the key's password
 */
public record Signing(File key, File certificate, String alias, String server) {

    /** As sign-file takes the password. */
    private static final String PASSWORD_VARIABLE = "KBUILD_SIGN_PIN";

    /** The key; absent when modules are not signed. One that is named and cannot be read is an error. */
    public Optional<SigningKey> read(MavenSession session, SettingsDecrypter decrypter) {
        if (key == null) {
            return Optional.empty();
        }
        Optional<String> password = server == null
                ? Optional.ofNullable(System.getenv(PASSWORD_VARIABLE)) : Optional.of(password(session, decrypter));
        return Optional.of(SigningKey.read("moduleSigningKey", key.toPath(), Optional.ofNullable(certificate).map(File::toPath), password,
                Optional.ofNullable(alias)));
    }

    private String password(MavenSession session, SettingsDecrypter decrypter) {
        Server found = session.getSettings().getServer(server);
        if (found == null) {
            throw KbuildException.author(Diagnostic.parameter("moduleSigningServer"), "'" + server + "' is no <server> of settings.xml;"
                    + " add one with this <id> and the key's <password>");
        }
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(found));
        for (SettingsProblem problem : decrypted.getProblems()) {
            throw KbuildException.author(Diagnostic.parameter("moduleSigningServer"), "the password of '" + server + "' in settings.xml cannot be"
                    + " decrypted: " + problem.getMessage());
        }
        return decrypted.getServer().getPassword();
    }
}
