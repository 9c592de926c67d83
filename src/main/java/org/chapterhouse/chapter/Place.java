package org.chapterhouse.chapter;

/** A point on the earth in degrees. */
public record Place(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371;

    /** Great-circle distance. */
    public double kilometresTo(Place other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double a = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
