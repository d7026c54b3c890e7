package io.zhengwen.app.kafka;

import io.zhengwen.delivery.Outages;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Makes Camel's Kafka clients, with the properties that every client has. They come in here and not as options of the
 * component, because they hold passwords, and options show in logs, in addresses of endpoints and in JMX. Each client is
 * watched.
 */
public class ClientFactory extends DefaultKafkaClientFactory {
    private static final String CLIENT_ID = "client.id";

    private final Map<String, Object> clientConfig;
    private final Outages outages;

    /**
     * For one process.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     */
    public ClientFactory(Map<String, Object> clientConfig, Outages outages) {
        this.clientConfig = Map.copyOf(clientConfig);
        this.outages = outages;
    }

    @Override
    public final Producer<?, ?> getProducer(Properties properties) {
        Producer<?, ?> producer = super.getProducer(withClientConfig(properties));
        return (Producer<?, ?>) Proxy.newProxyInstance(
                ClientFactory.class.getClassLoader(),
                new Class<?>[] {Producer.class},
                new ProducerProxy(producer, properties.getProperty(CLIENT_ID, "producer"), outages));
    }

    @Override
    public final Consumer<?, ?> getConsumer(Properties properties) {
        Consumer<?, ?> consumer = super.getConsumer(withClientConfig(properties));
        String name = properties.getProperty(CLIENT_ID, "consumer");
        return watched(consumer, name, outages);
    }

    /** The consumer as Camel gets it. */
    Consumer<?, ?> watched(Consumer<?, ?> consumer, String name, Outages watch) {
        return (Consumer<?, ?>) Proxy.newProxyInstance(
                ClientFactory.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                new ConsumerProxy(consumer, name, watch));
    }

    private Properties withClientConfig(Properties ofRoute) {
        Properties merged = new Properties();
        merged.putAll(ofRoute);
        merged.putAll(clientConfig);
        return merged;
    }
}
