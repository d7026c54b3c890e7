package io.zhengwen.broker;

import io.zhengwen.delivery.Grant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * A broker with three doors: one without login for the test itself, which may do everything; one with SASL (PLAIN and
 * SCRAM), where users may do what they were allowed; one with TLS, under a certificate made for this run.
 */
public final class SecuredBroker implements AutoCloseable {
    /** Every user's password. */
    public static final String PASSWORD = "s3cret-of-the-test";

    private static final String STORE_PASSWORD = "changeit";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private final EmbeddedBroker broker;
    private final Path certificate;
    private final int saslPort;
    private final int tlsPort;
    private final Admin admin;

    private SecuredBroker(EmbeddedBroker broker, Path certificate, int saslPort, int tlsPort) {
        this.broker = broker;
        this.certificate = certificate;
        this.saslPort = saslPort;
        this.tlsPort = tlsPort;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    /** Starts it, with the users that come in with PLAIN. */
    public static SecuredBroker start(Path folder, List<String> plainUsers) throws IOException {
        int open = freePort();
        int sasl = freePort();
        int tls = freePort();
        int controller = freePort();
        Path store = folder.resolve("server.p12");
        Path certificate = folder.resolve("server.pem");
        keytool("-genkeypair -alias server -keyalg EC -dname CN=localhost -ext san=ip:127.0.0.1", store);
        keytool("-exportcert -rfc -alias server -file " + certificate, store);
        Map<String, String> p = new HashMap<>();
        p.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,LOGIN://127.0.0.1:%d,TLS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(open, sasl, tls, controller));
        p.put(
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:%d,LOGIN://127.0.0.1:%d,TLS://127.0.0.1:%d".formatted(open, sasl, tls));
        p.put(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,LOGIN:SASL_PLAINTEXT,TLS:SSL,CONTROLLER:PLAINTEXT");
        p.put("inter.broker.listener.name", "PLAINTEXT");
        p.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-256");
        StringBuilder users = new StringBuilder(PLAIN + " required");
        plainUsers.forEach(user -> users.append(" user_%s=\"%s\"".formatted(user, PASSWORD)));
        p.put("listener.name.login.plain.sasl.jaas.config", users + ";");
        p.put("listener.name.login.scram-sha-256.sasl.jaas.config", SCRAM + " required;");
        p.put("ssl.keystore.location", store.toString());
        p.put("ssl.keystore.password", STORE_PASSWORD);
        p.put("ssl.keystore.type", "PKCS12");
        p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        p.put("super.users", "User:ANONYMOUS");
        BrokerNode node = new BrokerNode(1, open, Map.of(1, controller), "", p);
        return new SecuredBroker(EmbeddedBroker.start(folder.resolve("data"), node), certificate, sasl, tls);
    }

    /** The door without login. */
    public EmbeddedBroker open() {
        return broker;
    }

    /** The door with logins. */
    public String loginServers() {
        return "127.0.0.1:" + saslPort;
    }

    /** The door with TLS. */
    public String tlsServers() {
        return "127.0.0.1:" + tlsPort;
    }

    /** Client properties of a user who comes in with PLAIN. */
    public static Map<String, String> plain(String user, String password) {
        return login("PLAIN", PLAIN, user, password);
    }

    /** Client properties of a user who comes in with SCRAM; the user is made. */
    public Map<String, String> scram(String user) throws InterruptedException, ExecutionException {
        ScramCredentialInfo info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 4096);
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, info, PASSWORD)))
                .all()
                .get();
        return login("SCRAM-SHA-256", SCRAM, user, PASSWORD);
    }

    /** Client properties of somebody who trusts the certificate. */
    public Map<String, String> tls() {
        return Map.of(
                "security.protocol", "SSL",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.toString());
    }

    /** Allows a user exactly this, beside what was allowed before. */
    public void allow(String user, List<Grant> grants) throws InterruptedException, ExecutionException {
        List<AclBinding> bindings =
                grants.stream().map(grant -> grant.allow("User:" + user)).toList();
        admin.createAcls(bindings).all().get();
    }

    /** Takes one grant back. */
    public void deny(String user, Grant grant) throws InterruptedException, ExecutionException {
        AclBindingFilter filter = grant.allow("User:" + user).toFilter();
        admin.deleteAcls(List.of(filter)).all().get();
    }

    /** Deletes a topic. */
    public void delete(String topic) throws InterruptedException, ExecutionException {
        admin.deleteTopics(List.of(topic)).all().get();
    }

    private static Map<String, String> login(String mechanism, String module, String user, String password) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                module + " required username=\"" + user + "\" password=\"" + password + "\";");
    }

    private static void keytool(String arguments, Path store) throws IOException {
        String command = Path.of(System.getProperty("java.home"), "bin", "keytool") + " " + arguments
                + " -storetype PKCS12 -storepass " + STORE_PASSWORD + " -keystore " + store;
        try {
            Process process = new ProcessBuilder(command.split(" "))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0 || !Files.exists(store)) {
                throw new IOException("keytool failed: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
