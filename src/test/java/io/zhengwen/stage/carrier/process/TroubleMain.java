package io.zhengwen.stage.carrier.process;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A parser process whose one reader does what the bytes say, as a library may do on a hostile file. */
public final class TroubleMain {
    private TroubleMain() {}

    /** Serves until standard input ends. */
    public static void main(String[] args) throws IOException {
        ParserMain.serve(List.of(new TroubleReader()));
    }

    private static final class TroubleReader implements CarrierReader {
        @Override
        public boolean reads(String mediaType) {
            return true;
        }

        @Override
        public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
            String[] order = new String(bytes, StandardCharsets.UTF_8).split(" ", 2);
            switch (order[0]) {
                case "say" -> sink.text("text/plain", order[1]);
                case "surroundings" ->
                    sink.text("text/plain", Locale.getDefault(Locale.Category.FORMAT) + " " + ZoneId.systemDefault());
                case "damage" -> {
                    sink.damage(order[1], 2);
                    sink.text("text/plain", "damaged");
                }
                case "members" -> {
                    for (String name : order[1].split(" ", -1)) {
                        sink.member(name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
                    }
                }
                case "bomb" -> sink.member("zeros", new Zeros(Long.parseLong(order[1])));
                case "refuse" ->
                    throw new DocumentRejectedException(
                            new CarrierRefusal(CarrierRefusal.Reason.ENCRYPTED, mediaType, order[1]));
                case "break" -> throw new IOException(order[1] + "\nand more");
                case "overflow" -> overflow(1);
                case "print" -> {
                    System.out.println("a library's chatter");
                    sink.text("text/plain", "printed");
                }
                case "loop" -> loop();
                case "wait" -> {
                    doNothing(Long.parseLong(order[1]));
                    sink.text("text/plain", "worth waiting for");
                }
                case "exit" -> Runtime.getRuntime().halt(7);
                case "hoard" -> hoard();
                default -> throw new IllegalArgumentException(order[0]);
            }
        }

        @SuppressWarnings("InfiniteRecursion") // That is what it is for.
        private static int overflow(int depth) {
            return overflow(depth + 1) + 1;
        }

        private static void loop() {
            long turns = 0;
            while (turns >= 0) {
                turns = (turns + 1) % Integer.MAX_VALUE;
            }
        }

        private static void doNothing(long millis) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }

        private static void hoard() {
            List<byte[]> kept = new ArrayList<>();
            while (!kept.contains(new byte[0])) {
                kept.add(new byte[1 << 20]);
            }
        }
    }

    /** As many zero bytes as one likes, without keeping them. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(most, left);
            left -= given;
            return given;
        }
    }
}
