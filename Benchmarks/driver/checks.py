"""Checks without a clock: that the generator's feeds hold what it claims, and that feedwarden finds it."""

import gzip
import html
import re
import unicodedata
from itertools import pairwise

from .errors import WrongAnswer
from .readers import broken_records, listings_of

FORMATS = ["xml", "atom", "yml", "heureka", "bmecat", "csv", "shopify-csv", "jsonl", "json", "jsonld"]
SIZE = 5_000_000
HITS = 250
TERMS = 5_000
BROKEN = "xml with broken records"
TAG = re.compile(r"<[A-Za-z/!][^>]*>")
# Letters and digits apart, and each ideograph for itself: the words that terms are matched against.
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|\d+")


def folded(text):
    return unicodedata.normalize("NFKC", html.unescape(TAG.sub(" ", text))).casefold()


class TermCounter:
    """Whole-word search by sets of words and of pairs of words: nothing in common with a multi-pattern matcher."""

    def __init__(self, terms):
        self.words = {term for term in terms if " " not in term and not self._is_ideographic(term)}
        self.pairs = {tuple(term.split(" ")) for term in terms if " " in term}
        self.ideographic = [term for term in terms if self._is_ideographic(term)]

    @staticmethod
    def _is_ideographic(term):
        return "\u3400" <= term[0] <= "\u9fff"

    def found(self, text):
        """The terms in a text, one entry for each occurrence."""
        text = folded(text)
        words = WORD.findall(text)
        found = [word for word in words if word in self.words]
        found += [" ".join(pair) for pair in pairwise(words) if pair in self.pairs]
        if any("\u3400" <= word <= "\u9fff" for word in words):
            for term in self.ideographic:
                found += [term] * text.count(term)
        return found


def is_gtin(digits):
    """The check digit of GTIN-13: weights 1 and 3 from the left."""
    return len(digits) == 13 and sum(
        int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10 == 0


def expect(condition, message):
    if not condition:
        raise WrongAnswer(message)


def check_feed(feed, counter):
    """Raises unless a feed holds what it claims, counted independently."""
    planted = []
    identifiers = set()
    for listing in listings_of(feed):
        identifiers.add(listing["id"])
        expect(is_gtin(listing["gtin"]), f"{listing['id']}: {listing['gtin']} is no GTIN-13")
        for name, value in listing.items():
            planted += [(listing["id"], name, term) for term in counter.found(value)]
    expect(len(identifiers) == feed.listings, f"{len(identifiers)} ids, claimed {feed.listings} listings")
    expect(planted == feed.planted_rows(), f"{feed.path.name}: {len(planted)} terms found, not those planted")
    expect(len({row[0] for row in planted}) == len(planted) == feed.hits, "a listing carries two terms")
    size = feed.path.stat().st_size
    expect(size == feed.bytes, f"{size} bytes, claimed {feed.bytes}")
    expect(0 <= size - SIZE < 16_384, f"{size} bytes, asked for {SIZE}")
    average = size / feed.listings
    expect(700 <= average <= 2_200, f"{average:.0f} bytes a listing")
    ratio = size / len(gzip.compress(feed.path.read_bytes(), 6))
    most = 8.0 if feed.format == "bmecat" else 6.0
    expect(3.0 <= ratio <= most, f"gzip -6 shrinks it {ratio:.2f} times, expected 3 to {most:.0f} times")
    return average, ratio


def check_terms(inputs):
    small = inputs.terms(TERMS).read_text(encoding="utf-8").splitlines()
    large = inputs.terms(20_000).read_text(encoding="utf-8").splitlines()
    expect((len(small), len(large)) == (TERMS, 20_000), "wrong number of terms")
    expect(large[:TERMS] == small, "the smaller set is no prefix of the larger")
    expect(len(set(map(folded, large))) == len(large), "a term comes twice")
    return large


def check_generator(inputs):
    """A feed of each format: read by Python, its terms counted by another method. Exit code 0 or 1."""
    return _each(lambda format: _check_format(inputs, format), "generator", "holds what it claims")


def _check_format(inputs, format):
    if format == BROKEN:
        feed = inputs.feed("xml", SIZE, hits=HITS, compressed=False, broken=1)
        found = broken_records(feed)
        expect(found == feed.broken > 0, f"{found} broken records, claimed {feed.broken}")
        return f"{feed.listings} listings, {found} of them broken"
    # The larger set: what is not planted must be free of its terms, too.
    counter = TermCounter(check_terms(inputs))
    feed = inputs.feed(format, SIZE, hits=HITS, compressed=False)
    average, ratio = check_feed(feed, counter)
    before = feed.path.read_bytes()
    feed.path.unlink()
    expect(inputs.feed(format, SIZE, hits=HITS, compressed=False).path.read_bytes() == before,
           "the same options give other bytes")
    return f"{feed.listings} listings of {average:.0f} bytes, {feed.hits} hits, gzip {ratio:.2f}:1"


def check_counts(inputs, tools):
    """Scans of small feeds, plain and gzip. Exit code 0 or 1."""
    return _each(lambda format: _check_scans(inputs, tools, format), "scan", "finds what was planted")


def _check_scans(inputs, tools, format):
    rules = inputs.rules(TERMS)
    broken = 1 if format == BROKEN else 0
    for compressed in (False, True):
        feed = inputs.feed("xml" if broken else format, SIZE, hits=HITS, compressed=compressed, broken=broken)
        tools.scan(feed, rules)
    if not broken:
        fewer, removed = inputs.fewer_terms(TERMS)
        tools.diff(feed, rules, fewer, removed)
    return f"{feed.listings} listings, {feed.hits} hits"


def _each(check, subject, says):
    failures = 0
    for format in [*FORMATS, BROKEN]:
        try:
            print(f"{subject}, {format}: {says}: {check(format)}", flush=True)
        except WrongAnswer as failure:
            failures += 1
            print(f"{subject}, {format}: FAIL: {failure}", flush=True)
    return 1 if failures else 0
