package io.zhengwen.app.kafka;

import io.zhengwen.delivery.ClientWatch;
import io.zhengwen.delivery.Outages;
import io.zhengwen.delivery.WorkerLane;
import io.zhengwen.delivery.Workers;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/** Gives each consumer of the raw topic its lane and tells the lane of every poll. */
public final class LaneClientFactory extends ClientFactory {
    private final Workers workers;

    /**
     * For the workers of this process.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     */
    public LaneClientFactory(Map<String, Object> clientConfig, Outages outages, Workers workers) {
        super(clientConfig, outages);
        this.workers = workers;
    }

    @Override
    Consumer<?, ?> watched(Consumer<?, ?> consumer, String name, Outages watch) {
        WorkerLane lane = workers.open(consumer);
        return (Consumer<?, ?>) Proxy.newProxyInstance(
                LaneClientFactory.class.getClassLoader(),
                new Class<?>[] {Consumer.class, LaneOwner.class},
                new LaneHandler(consumer, name, watch, lane));
    }

    /** What the proxy adds to a consumer. */
    interface LaneOwner {
        WorkerLane lane();
    }

    private final class LaneHandler extends ConsumerProxy {
        private final WorkerLane lane;

        private LaneHandler(Consumer<?, ?> consumer, String name, ClientWatch watch, WorkerLane lane) {
            super(consumer, name, watch);
            this.lane = lane;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("lane")) {
                return lane;
            }
            if (method.getName().equals("close")) {
                workers.close(lane);
            }
            return super.invoke(proxy, method, arguments);
        }

        @Override
        Object pollOnce(Method method, Object[] arguments) throws Throwable {
            lane.beforePoll();
            Object records = call(method, arguments);
            lane.afterPoll();
            return records;
        }
    }
}
