package dev.kbuild.model.module;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Appends signatures to modules: PKCS#7 without attributes and certificates, byte for byte what the tree's
 * {@code scripts/sign-file} appends with the same RSA key (Documentation/admin-guide/module-signing.rst).
 */
public final class ModuleSigner {

    /** {@code PKEY_ID_PKCS7}, in the third byte of {@code struct module_signature}. */
    private static final byte PKCS7 = 2;

    private static final AlgorithmIdentifier RSA = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    private static final DigestAlgorithmIdentifierFinder DIGESTS = new DefaultDigestAlgorithmIdentifierFinder();

    private final SigningKey key;
    private final String digest;
    private final String algorithm;

    /** @param hash as CONFIG_MODULE_SIG_HASH has it: {@code sha512} */
    public ModuleSigner(SigningKey key, String hash) {
        this.key = key;
        this.digest = digest(hash);
        this.algorithm = digest.replace("SHA-", "SHA") + "with" + (key.key().getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
    }

    private static String digest(String hash) {
        return switch (hash) {
            case "sha1" -> "SHA-1";
            case "sha224" -> "SHA-224";
            case "sha256" -> "SHA-256";
            case "sha384" -> "SHA-384";
            case "sha512" -> "SHA-512";
            case "sha3-256" -> "SHA3-256";
            case "sha3-384" -> "SHA3-384";
            case "sha3-512" -> "SHA3-512";
            default -> throw KbuildException.author("CONFIG_MODULE_SIG_HASH",
                    "'" + hash + "' is no hash that modules are signed with here; known are sha1, sha2 and sha3");
        };
    }

    /** Signs a module in place; it is whole at any time. One that is signed or compressed already is refused. */
    public void sign(Path module) {
        try {
            if (ModuleFile.isCompressed(module)) {
                throw KbuildException.author(module.toString(),
                        "is compressed, and cannot be signed any more; modules are stripped, then signed, then compressed");
            }
            ModuleSignature.requireUnsigned(module, "signed");
            Path signed = module.resolveSibling(module.getFileName() + ".signed");
            Files.write(signed, signed(Files.readAllBytes(module)));
            Files.move(signed, module, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw KbuildException.machine(module.toString(), "cannot be signed: " + e.getMessage(), e);
        }
    }

    private byte[] signed(byte[] module) throws IOException {
        byte[] signature = signature(module);
        ByteArrayOutputStream out = new ByteArrayOutputStream(module.length + signature.length + 64);
        out.write(module);
        out.write(signature);
        out.write(ByteBuffer.allocate(12).put(2, PKCS7).putInt(8, signature.length).array());
        out.write(ModuleSignature.MARK);
        return out.toByteArray();
    }

    /** OpenSSL names the cipher alone; that of the hash stands beside it. */
    private AlgorithmIdentifier encryption(AlgorithmIdentifier signature) {
        return key.key().getAlgorithm().equals("RSA") ? RSA : signature;
    }

    private byte[] signature(byte[] module) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build(), this::encryption)
                    .setDirectSignature(true)
                    .setContentDigest(new AlgorithmIdentifier(DIGESTS.find(digest).getAlgorithm()))
                    .build(new JcaContentSignerBuilder(algorithm).build(key.key()), key.certificate()));
            return generator.generate(new CMSProcessableByteArray(module), false).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (OperatorCreationException | CertificateEncodingException | CMSException e) {
            throw KbuildException.author(Diagnostic.parameter("signingKey"),
                    "the " + key + " cannot sign with " + algorithm + ": " + e.getMessage());
        }
    }
}
