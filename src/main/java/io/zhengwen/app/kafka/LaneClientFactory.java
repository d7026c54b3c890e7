package io.zhengwen.app.kafka;

import io.zhengwen.delivery.WorkerLane;
import io.zhengwen.delivery.Workers;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Gives each consumer of the raw topic its lane and tells the lane of every poll. A proxy, because the component offers
 * no hook around the poll itself.
 */
public final class LaneClientFactory extends ClientFactory {
    private final Workers workers;

    /**
     * For the workers of this process.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     */
    public LaneClientFactory(Map<String, Object> clientConfig, Workers workers) {
        super(clientConfig);
        this.workers = workers;
    }

    @Override
    public Consumer<?, ?> getConsumer(Properties properties) {
        Consumer<?, ?> consumer = super.getConsumer(properties);
        WorkerLane lane = workers.open(consumer);
        return (Consumer<?, ?>) Proxy.newProxyInstance(
                LaneClientFactory.class.getClassLoader(),
                new Class<?>[] {Consumer.class, LaneOwner.class},
                new LaneHandler(consumer, lane));
    }

    /** What the proxy adds to a consumer. */
    interface LaneOwner {
        WorkerLane lane();
    }

    private final class LaneHandler implements InvocationHandler {
        private final Consumer<?, ?> consumer;
        private final WorkerLane lane;

        private LaneHandler(Consumer<?, ?> consumer, WorkerLane lane) {
            this.consumer = consumer;
            this.lane = lane;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "lane" -> lane;
                case "equals" -> proxy == arguments[0];
                case "poll" -> {
                    lane.beforePoll();
                    Object records = call(method, arguments);
                    lane.afterPoll();
                    yield records;
                }
                case "close" -> {
                    workers.close(lane);
                    yield call(method, arguments);
                }
                default -> call(method, arguments);
            };
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(consumer, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
