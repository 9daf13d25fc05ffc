"""Evidence that a stranger cannot follow."""

from __future__ import annotations

from generator.rules.links import (
    address_cut_off,
    home_page_evidence,
    link_to_nowhere,
    link_unexplained,
    listing_as_evidence,
    one_address_for_many,
    page_named_without_link,
    plain_http,
    published_without_address,
    shared_folder,
    shortened_address,
    sign_in_address,
    test_host,
    unofficial_host,
)
from generator.rules.rule import Family

FAMILY = Family(
    "links",
    "ลิงก์และหลักฐาน",
    (
        home_page_evidence.RULE,
        link_to_nowhere.RULE,
        test_host.RULE,
        listing_as_evidence.RULE,
        address_cut_off.RULE,
        shared_folder.RULE,
        shortened_address.RULE,
        plain_http.RULE,
        unofficial_host.RULE,
        one_address_for_many.RULE,
        sign_in_address.RULE,
        link_unexplained.RULE,
        published_without_address.RULE,
        page_named_without_link.RULE,
    ),
)
