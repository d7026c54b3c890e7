package io.zhengwen.app.kafka;

import io.zhengwen.delivery.Outages;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** A producer whose sends are watched: how much waits for an answer, for how long, and what comes instead of one. */
final class ProducerProxy implements InvocationHandler {
    // Camel closes without a limit, and then waits for a broker that may never come back.
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(3);

    private final Producer<?, ?> producer;
    private final String name;
    private final Outages outages;

    ProducerProxy(Producer<?, ?> producer, String name, Outages outages) {
        this.producer = producer;
        this.name = name;
        this.outages = outages;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        if (method.getName().equals("send") && arguments.length == 2) {
            return send(method, (ProducerRecord<?, ?>) arguments[0], (Callback) arguments[1]);
        }
        if (method.getName().equals("close") && arguments == null) {
            producer.close(CLOSE_PATIENCE);
            return null;
        }
        return call(method, arguments);
    }

    private Object send(Method method, ProducerRecord<?, ?> record, Callback callback) throws Throwable {
        long call = outages.begin(name, record.value() instanceof byte[] bytes ? bytes.length : 0);
        Callback watched = (metadata, failure) -> {
            answered(call, failure);
            if (callback != null) {
                callback.onCompletion(metadata, failure);
            }
        };
        try {
            return call(method, new Object[] {record, watched});
        } catch (Throwable e) {
            answered(call, e);
            throw e;
        }
    }

    private void answered(long call, Throwable failure) {
        outages.end(call);
        // A record that is too large says nothing about the next one.
        if (failure == null || failure instanceof RecordTooLargeException) {
            outages.works(name);
        } else {
            outages.failed(name, failure);
        }
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(producer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
