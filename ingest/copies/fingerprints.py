"""What a text is looked up by: texts that share much of their wording share some of these keys, others next to never."""

from rensa import RMinHash

from ingest.copies.words import words_of

KEYS = 64
"""Keys of a text. Of two texts that have a tenth of their runs in common one in 100 pairs shares fewer than two."""
FEWEST = 20
"""Words below which a text is no article, and is never looked for: 'No comment', a caption, a line about the weather."""
SEED = 1  # with another, no stored key would be found again


def fingerprint(text: str) -> tuple[str, ...]:
    """The keys of a text, none for one of a few words.

    Each is a hash of its own, the least over all runs of the text (MinHash): the share of keys that two texts have in common is about that of
    their runs. A key is not made of several hashes, as is usual: runs of five words are rare enough, and texts that are cut share few.
    """
    words = words_of(text)
    if len(words) < FEWEST:
        return ()
    sketch = RMinHash(num_perm=KEYS, seed=SEED)
    sketch.update(words.run_set)
    return tuple(f"{slot:02x}{value:08x}" for slot, value in enumerate(sketch.digest()))
