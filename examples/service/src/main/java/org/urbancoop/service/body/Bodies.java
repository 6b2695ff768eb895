package org.urbancoop.service.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.progress.Progress;
import org.urbancoop.service.ServiceSettings;
import org.urbancoop.service.problem.Refusal;

/**
 * Reads bodies within limits: of size, told or not, and of time, however slowly they drip.
 *
 * @param settings the limits
 */
@Component
public record Bodies(ServiceSettings settings) {

    private static final int PIECE = 16_384;

    /** The limits with which the library reads. */
    public JsonLimits limits() {
        return JsonLimits.DEFAULT.withSize((int) settings.maxBody().toBytes());
    }

    /**
     * Reads a body.
     *
     * @param body the body
     * @param told its length as the request tells it, negative if it does not
     * @return the bytes
     */
    public byte[] read(InputStream body, long told) throws IOException {
        long most = settings.maxBody().toBytes();
        long end = end();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            for (int read = 0; read >= 0; read = body.read(piece)) {
                bytes.write(piece, 0, read);
                if (Math.max(told, bytes.size()) > most) {
                    throw Refusal.of("body-too-large", Map.of("most", most));
                }
                if (System.nanoTime() > end) {
                    throw Refusal.of("body-too-slow");
                }
            }
        } catch (SocketTimeoutException e) {
            throw Refusal.of("body-too-slow");
        }
        return bytes.toByteArray();
    }

    /** Obtains what ends an operation of the library after the time that it may take. */
    public Progress deadline() {
        long end = end();
        return (phase, done, total) -> {
            if (System.nanoTime() > end) {
                throw new CancellationException("time limit");
            }
        };
    }

    private long end() {
        return System.nanoTime() + settings.timeLimit().toNanos();
    }
}
