package kith.file;

/** The two square sizes that every picture is kept in. */
public enum PictureSize {
    /** For cards and lists. */
    SMALL(96),
    /** For the page of the one it shows. */
    LARGE(384);

    private final int pixels;

    PictureSize(int pixels) {
        this.pixels = pixels;
    }

    /** The length of a side. */
    public int pixels() {
        return pixels;
    }

    /** Where the picture with this key is served in this size. */
    public String address(String key) {
        return "/files/" + file(key);
    }

    String file(String key) {
        return key + "-" + pixels + ".jpg";
    }
}
