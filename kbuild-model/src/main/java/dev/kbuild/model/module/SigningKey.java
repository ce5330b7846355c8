package dev.kbuild.model.module;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** A key that signs modules, with the certificate that says whose it is. */
public record SigningKey(PrivateKey key, X509Certificate certificate) {

    /** Never shows the key. */
    @Override
    public String toString() {
        return "key of " + certificate.getSubjectX500Principal();
    }

    /**
     * Reads what a POM names.
     *
     * @param parameter the POM parameter that names {@code file}, for errors
     * @param file PEM with the key, perhaps with its certificate behind it as the kernel's own {@code signing_key.pem}; or a
     *     PKCS#12 keystore, which it is by its name ({@code .p12}, {@code .pfx})
     * @param certificate PEM or DER; absent when it is in {@code file}
     * @param password absent when the key is not encrypted
     * @param alias of the entry in a keystore; absent when it has one key only
     */
    public static SigningKey read(
            String parameter, Path file, Optional<Path> certificate, Optional<String> password, Optional<String> alias) {
        String at = Diagnostic.parameter(parameter);
        if (!Files.isRegularFile(file)) {
            throw KbuildException.author(at, "'" + file + "' does not exist, so the modules cannot be signed; name a PEM file with the"
                    + " private key, or a PKCS#12 keystore (.p12)");
        }
        char[] secret = password.orElse("").toCharArray();
        try {
            SigningKey found = file.getFileName().toString().matches("(?i).*\\.(p12|pfx)")
                    ? keystore(at, file, secret, alias)
                    : pem(at, file, certificate, secret);
            return certificate.isPresent() ? new SigningKey(found.key(), certificate(at, certificate.get())) : found;
        } catch (PEMException | PKCSException | OperatorCreationException | GeneralSecurityException e) {
            throw KbuildException.author(at, "'" + file + "' cannot be opened; is its password right? (" + e.getMessage() + ")");
        } catch (IOException e) {
            boolean wrongPassword = e.getCause() instanceof GeneralSecurityException;
            throw KbuildException.author(at, "'" + file + "' cannot be " + (wrongPassword ? "opened; is its password right?" : "read")
                    + " (" + e.getMessage() + ")");
        }
    }

    private static SigningKey keystore(String at, Path file, char[] secret, Optional<String> alias)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, secret);
        }
        List<String> keys = Collections.list(store.aliases()).stream().filter(a -> isKey(store, a)).sorted().toList();
        String chosen = alias.orElseGet(() -> keys.size() == 1 ? keys.get(0) : "");
        if (!keys.contains(chosen)) {
            throw KbuildException.author(at, "'" + file + "' has the keys " + keys + (alias.isPresent()
                    ? ", and none is '" + chosen + "'" : "; say by its alias which one signs"));
        }
        return new SigningKey((PrivateKey) store.getKey(chosen, secret), (X509Certificate) store.getCertificate(chosen));
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SigningKey pem(String at, Path file, Optional<Path> separate, char[] secret)
            throws IOException, GeneralSecurityException, PKCSException, OperatorCreationException {
        PrivateKey key = null;
        X509Certificate certificate = separate.isPresent() ? certificate(at, separate.get()) : null;
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1); PEMParser parser = new PEMParser(in)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof X509CertificateHolder holder) {
                    certificate = certificate == null ? new JcaX509CertificateConverter().getCertificate(holder) : certificate;
                } else if (key == null) {
                    key = key(part, secret);
                }
            }
        }
        if (key == null || certificate == null) {
            throw KbuildException.author(at, "'" + file + "' has no "
                    + (key == null ? "private key" : "certificate, and none is given beside it")
                    + "; expected a PEM file with '-----BEGIN " + (key == null ? "PRIVATE KEY" : "CERTIFICATE") + "-----'");
        }
        return new SigningKey(key, certificate);
    }

    /** Bouncy Castle decrypts by itself: the JDK lacks ciphers that OpenSSL uses. */
    private static PrivateKey key(Object part, char[] secret) throws IOException, PKCSException, OperatorCreationException {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        BouncyCastleProvider castle = new BouncyCastleProvider();
        if (part instanceof PEMKeyPair pair) {
            return converter.getPrivateKey(pair.getPrivateKeyInfo());
        }
        if (part instanceof PEMEncryptedKeyPair pair) {
            return converter.getPrivateKey(pair.decryptKeyPair(
                    new JcePEMDecryptorProviderBuilder().setProvider(castle).build(secret)).getPrivateKeyInfo());
        }
        if (part instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
            return converter.getPrivateKey(encrypted.decryptPrivateKeyInfo(
                    new JceOpenSSLPKCS8DecryptorProviderBuilder().setProvider(castle).build(secret)));
        }
        return part instanceof PrivateKeyInfo plain ? converter.getPrivateKey(plain) : null;
    }

    private static X509Certificate certificate(String at, Path file) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw KbuildException.author(at, "its certificate '" + file + "' cannot be read: " + e.getMessage());
        }
    }
}
