package org.urbancoop.validation.rules.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of land: rings of points in hundredths of degrees, even numbers of which are around what is inside. */
final class Outline {

    private static final double HUNDREDTHS = 100;
    private static final double KM_PER_DEGREE = 111.195;

    private final String text;
    private volatile @Nullable List<int[]> rings;

    /**
     * Keeps the text, which is read when a country is first asked for.
     *
     * @param text the rings, each in the polyline encoding, with blanks between them
     */
    Outline(String text) {
        this.text = text;
    }

    /** Latitudes and longitudes in turn. */
    private List<int[]> rings() {
        List<int[]> known = rings;
        if (known == null) {
            List<int[]> read = new ArrayList<>();
            for (String ring : text.split(" ", -1)) {
                read.add(decode(ring));
            }
            known = List.copyOf(read);
            rings = known;
        }
        return known;
    }

    private static int[] decode(String ring) {
        int[] values = new int[ring.length()];
        int count = 0;
        for (int i = 0; i < ring.length(); count++) {
            int bits = 0;
            int shift = 0;
            int digit;
            do {
                digit = ring.charAt(i++) - 63;
                bits |= (digit & 0x1F) << shift;
                shift += 5;
            } while (digit >= 0x20);
            int difference = (bits & 1) == 0 ? bits >> 1 : ~(bits >> 1);
            values[count] = difference + (count < 2 ? 0 : values[count - 2]);
        }
        return Arrays.copyOf(values, count);
    }

    /** Whether a point is inside: a line to the east of it crosses the rings an odd number of times. */
    boolean holds(double latitude, double longitude) {
        double y = latitude * HUNDREDTHS;
        double x = longitude * HUNDREDTHS;
        boolean inside = false;
        for (int[] ring : rings()) {
            for (int i = 2; i < ring.length; i += 2) {
                double ay = ring[i - 2];
                double by = ring[i];
                if (ay > y != by > y && x < (ring[i + 1] - ring[i - 1]) * (y - ay) / (by - ay) + ring[i - 1]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** The distance in km from a point to the nearest point of the rings. */
    double kilometres(double latitude, double longitude) {
        double nearest = Double.MAX_VALUE;
        for (int[] ring : rings()) {
            for (int i = 2; i < ring.length; i += 2) {
                nearest = Math.min(nearest, kilometres(latitude, longitude, ring, i));
            }
        }
        return nearest;
    }

    /** The nearest point of a side as if the earth were flat around it, then how far that really is. */
    private static double kilometres(double latitude, double longitude, int[] ring, int end) {
        double ay = ring[end - 2] / HUNDREDTHS - latitude;
        double ax = wrap(ring[end - 1] / HUNDREDTHS - longitude);
        double dy = (ring[end] - ring[end - 2]) / HUNDREDTHS;
        double dx = wrap((ring[end + 1] - ring[end - 1]) / HUNDREDTHS);
        double shrink = Math.cos(Math.toRadians(latitude + ay / 2));
        double square = dx * dx * shrink * shrink + dy * dy;
        double part = square == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx * shrink * shrink + ay * dy) / square));
        double north = ay + part * dy;
        double east = ax + part * dx;
        double half = Math.sin(Math.toRadians(north) / 2);
        double across = Math.sin(Math.toRadians(east) / 2);
        double h = half * half
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(latitude + north)) * across * across;
        return 2 * KM_PER_DEGREE * Math.toDegrees(Math.asin(Math.min(1, Math.sqrt(h))));
    }

    private static double wrap(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }
}
