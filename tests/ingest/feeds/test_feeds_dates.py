import pytest

from ingest.feeds.dates import published


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2025-03-04", "2025-03-04"),
        (" 20250304 ", "2025-03-04"),
        ("2025/03/04", "2025-03-04"),
        ("4 March 2025", "2025-03-04"),
        ("March 4, 2025", "2025-03-04"),
        ("Mar. 4, 2025", "2025-03-04"),
        ("25.03.2025", "2025-03-25"),
        ("2025-03-04T10:30:00Z", "2025-03-04T10:30:00Z"),
        ("2025-03-04T00:00:00Z", "2025-03-04T00:00:00Z"),
        ("2025-03-04 10:30", "2025-03-04T10:30:00Z"),
        ("2025-03-04T10:30:00+03:00", "2025-03-04T07:30:00Z"),
        ("Tue, 04 Mar 2025 10:00:00 GMT", "2025-03-04T10:00:00Z"),
        ("Tue, 04 Mar 2025 10:00:00 +0300", "2025-03-04T07:00:00Z"),
        ("March 4, 2025 10:05 pm", "2025-03-04T22:05:00Z"),
    ],
)
def test_dates_become_iso_and_times_utc(given, expected):
    assert published(given) == expected


@pytest.mark.parametrize(
    "given",
    [
        "",
        "soon",
        "2025",
        "2025-13-01",
        "31 February 2025",
        "04/03/2025",
        "4.3.25",
        "0001-01-01T00:00:00+14:00",
        "9" * 5000,
    ],
)
def test_what_is_no_date_or_one_of_two_is_none(given):
    assert published(given) is None
