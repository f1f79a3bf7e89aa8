package kith.archive;

import kith.reason.Assessment;

/** Tells what was found, one invitation after the other, and then all in all. */
interface Report {

    void letter(Letter letter, Assessment assessment);

    void end();
}
