package kith.bench;

/** Reasons that a person might write, no two alike: each is chosen by its number. */
final class Words {

    private static final String[] WHO = {
        "Your talk on", "The note you left about", "What you wrote of", "Your drawings of", "The photograph you took of", "Your lecture about",
        "That old paper on", "The repair you described of", "Your question about", "The list you keep of", "Your account of", "The model you built of"
    };
    private static final String[] WHAT = {
        "tidal gauges", "harbour lamps", "brass sextants", "the slip at Emden", "fog signals", "cable ferries", "lock gates", "the dredger Anna",
        "wind vanes", "pilot boats", "signal flags", "sounding leads", "the quay at Ystad", "storm glasses", "rope walks", "mooring bells",
        "chart tables", "anchor chains", "the Tallinn lathe"
    };
    private static final String[] SAID = {
        "names a year that our ledger leaves out", "has a figure that I measured otherwise", "ends where my grandfather's diary begins",
        "shows a joint nobody here can explain", "gave me the idea for a cheaper bearing", "is the only one that mentions the northern arm",
        "contradicts what the museum tells visitors", "would settle a quarrel in our workshop", "lists a maker I had thought forgotten",
        "describes the very part that broke last spring", "stops just before the winter of the flood"
    };
    private static final String[] WISH = {
        "May I see the page it came from?", "Could we compare the two on a Thursday?", "I can send you scans of ours in return.",
        "Would you look at my sketch before we cast it?", "I should like to quote you with your name.", "Shall I bring the original to the spring meeting?",
        "Can you tell me who holds the plates now?", "I would trade you a box of spare needles for it.", "May our apprentices visit your bench in June?",
        "Do you still have the tool you used?", "I am writing the chapter on it and would like you to read it.", "Could you point me to the archive?",
        "We start the repair in August; would you advise us?"
    };

    private Words() {}

    static String reason(int number) {
        return WHO[number % WHO.length] + " " + WHAT[number % WHAT.length] + " " + SAID[number % SAID.length] + ", in number "
                + (1000 + number) + ". " + WISH[number % WISH.length];
    }
}
