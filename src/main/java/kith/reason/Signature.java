package kith.reason;

import java.util.Arrays;
import java.util.List;

/**
 * What is kept of a reason so that nearly the same one is known again, and its words are not: a few numbers, of which
 * two texts share the more the more alike they are. Minimum hashing in bands after Broder, "On the resemblance and
 * containment of documents" (1997): two reasons whose runs of three words agree in a share of {@code s} share each band
 * with the probability {@code s³}.
 *
 * @param bands the numbers, always as many; none where the text is too short to be like another
 */
public record Signature(List<Long> bands) {

    /** How many bands two reasons share at least that count as nearly the same: most do at a share of 0.8, hardly any at 0.5. */
    public static final int ALIKE = 4;

    private static final int BANDS = 8;
    private static final int ROWS = 3;
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    /** Where names and figures aside little more than "we met in" is left, two senders may well say the same. */
    private static final int FEWEST = 10;

    public Signature {
        bands = List.copyOf(bands);
    }

    static Signature of(int[] shingles) {
        if (shingles.length < FEWEST) {
            return new Signature(List.of());
        }
        Long[] bands = new Long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long mixed = band;
            for (int row = 0; row < ROWS; row++) {
                mixed = mix(mixed + least(shingles, band * ROWS + row + 1));
            }
            bands[band] = mixed;
        }
        return new Signature(Arrays.asList(bands));
    }

    private static long least(int[] shingles, int seed) {
        long least = Long.MAX_VALUE;
        for (int shingle : shingles) {
            least = Math.min(least, mix(shingle + seed * GOLDEN));
        }
        return least;
    }

    /** The finisher of SplitMix64, by Steele, Lea and Flood (2014). */
    private static long mix(long number) {
        long mixed = number;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }
}
