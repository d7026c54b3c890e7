package io.zhengwen.app.kafka;

import io.zhengwen.delivery.ClientWatch;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * A consumer whose polls do not fail: what one meets is told, and the next one tries again. Left to Camel, a failed poll
 * would skip a record, and a denied one would end the route for good. A proxy, because the component offers no hook
 * around the poll itself.
 */
class ConsumerProxy implements InvocationHandler {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Consumer<?, ?> consumer;
    private final String name;
    private final ClientWatch watch;

    ConsumerProxy(Consumer<?, ?> consumer, String name, ClientWatch watch) {
        this.consumer = consumer;
        this.name = name;
        this.watch = watch;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "poll" -> poll(method, arguments);
            default -> call(method, arguments);
        };
    }

    private Object poll(Method method, Object[] arguments) throws Throwable {
        try {
            Object records = pollOnce(method, arguments);
            watch.works(name);
            return records;
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            watch.failed(name, e);
            LockSupport.parkNanos(PAUSE.toNanos());
            return ConsumerRecords.empty();
        }
    }

    Object pollOnce(Method method, Object[] arguments) throws Throwable {
        return call(method, arguments);
    }

    final Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
