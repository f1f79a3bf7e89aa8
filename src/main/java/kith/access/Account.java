package kith.access;

import kith.member.MemberId;

/** What a member signs in with. */
record Account(MemberId member, String address, String password, boolean operator) {}
