package kith.demo;

/** A part of the demo community's story that stands in a file of its own. */
interface Chapter {

    /** Adds all of it to the story. */
    void add(Cast cast, Story story);
}
