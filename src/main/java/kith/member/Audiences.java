package kith.member;

import java.sql.Array;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** The audience of every field of one member; "members" where they chose none. */
record Audiences(Map<Field, Audience> chosen) {

    /** Reads the {@code field audience} pairs that the stores select as an array. */
    static Audiences of(Array pairs) throws SQLException {
        Map<Field, Audience> chosen = new EnumMap<>(Field.class);
        for (String pair : (String[]) pairs.getArray()) {
            int space = pair.indexOf(' ');
            chosen.put(Field.valueOf(pair.substring(0, space)), Audience.valueOf(pair.substring(space + 1)));
        }
        return new Audiences(chosen);
    }

    Audience of(Field field) {
        return chosen.getOrDefault(field, Audience.MEMBERS);
    }

    /** Whether someone of this nearness may see the field. */
    boolean show(Field field, Nearness to) {
        return to.isWithin(of(field));
    }

    boolean anyPublic() {
        return chosen.containsValue(Audience.PUBLIC);
    }
}
