import numpy as np

from ingest.identity.vectors import SIZE, load_encoder


def test_a_vector_has_unit_length_whatever_the_text():
    vectors = load_encoder().encode(["The bridge was closed.", "", "x " * 1000])
    assert vectors.shape == (3, SIZE)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-4)


def test_a_paraphrase_lies_nearer_than_another_matter():
    one, same, other = load_encoder().encode(
        [
            "The firm will shut its plant in Orley.",
            "The Orley factory is to be closed.",
            "A goat won the race.",
        ]
    )
    assert one @ same > 0.6
    assert one @ other < 0.3


def test_nothing_encoded_is_an_empty_table():
    assert load_encoder().encode([]).shape == (0, SIZE)
