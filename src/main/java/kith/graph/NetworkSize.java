package kith.graph;

/**
 * How many members are how near to one.
 *
 * @param first members connected with one
 * @param second members with a mutual connection, the connected ones not counted again
 * @param third members at the third degree, the nearer ones not counted again
 */
public record NetworkSize(int first, int second, int third) {}
