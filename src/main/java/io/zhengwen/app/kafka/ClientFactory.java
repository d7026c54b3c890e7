package io.zhengwen.app.kafka;

import java.util.Map;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Gives Camel's Kafka clients the properties that every client has. They come in here and not as options of the
 * component, because they hold passwords, and options show in logs, in addresses of endpoints and in JMX.
 */
public class ClientFactory extends DefaultKafkaClientFactory {
    private final Map<String, Object> clientConfig;

    /** @param clientConfig Kafka client properties: at least {@code bootstrap.servers} */
    public ClientFactory(Map<String, Object> clientConfig) {
        this.clientConfig = Map.copyOf(clientConfig);
    }

    @Override
    public Producer<?, ?> getProducer(Properties properties) {
        return super.getProducer(withClientConfig(properties));
    }

    @Override
    public Consumer<?, ?> getConsumer(Properties properties) {
        return super.getConsumer(withClientConfig(properties));
    }

    private Properties withClientConfig(Properties ofRoute) {
        Properties merged = new Properties();
        merged.putAll(ofRoute);
        merged.putAll(clientConfig);
        return merged;
    }
}
