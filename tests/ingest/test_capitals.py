"""Lines in capitals get the case of the article's other words, and nobody is made up."""

import pytest

from ingest.capitals import recased

BODY = (
    "Finance Minister Anna Berg denied that she had met Norcorp's board.\n\nThe AMB said that the minister had lied; “Berg lied,” "
    "Mr McTay of the AMB said."
)


@pytest.mark.parametrize(
    ("headline", "written"),
    [
        ("MINISTER DENIES BRIBE CLAIM", "Minister denies bribe claim"),
        ("BERG DENIES SHE MET NORCORP", "Berg denies she met Norcorp"),
        ("ANNA BERG'S DENIAL ANGERS AMB", "Anna Berg's denial angers AMB"),
        ("AMB: BERG LIED TO THE BOARD", "AMB: Berg lied to the board"),
        ("US TELLS US WHO LIED", "US tells us who lied"),
        ("WHO DENIES US-LED INQUIRY", "WHO denies US-led inquiry"),
        ("MCTAY – I DON'T TRUST BERG", "MCTAY – I don't trust Berg"),
        ("PERU AND THE UNITED STATES DENY DEAL", "Peru and the United States deny deal"),
        ("NATO, EU REJECT TURKISH REPORT", "NATO, EU reject Turkish report"),
        ("“NO DEAL,” SAYS MR STROM", "“No deal,” says Mr Strom"),
        ("THE DAM LEAKED. NOBODY KNEW ON MONDAY.", "The dam leaked. Nobody knew on Monday."),
        ("DEC. 5: THE MINISTER MAY RESIGN ON 3 MAY", "Dec. 5: The minister may resign on 3 May"),
        ("OSLO, MAY 3 (AGENCY) - THE MINISTER LIED.", "OSLO, MAY 3 (AGENCY) - The minister lied."),
        ("J. BERG HIT BY 3RD F16 CLAIM", "J. Berg hit by 3RD F16 claim"),
        ("STRAẞE İPEK DENİES CLAİM", "Straße İPEK DENİES CLAİM"),
    ],
)
def test_a_headline_in_capitals(headline: str, written: str):
    told = recased(f"{headline}\n\n{BODY}")
    assert told == f"{written}\n\n{BODY}"
    assert len(told) == len(f"{headline}\n\n{BODY}")


@pytest.mark.parametrize(
    "text", ["", BODY, "NATO\nANNA BERG\n\n" + BODY, "AMB, EU", "By ANNA BERG and IDA STORM"]
)
def test_other_lines_stay(text: str):
    assert recased(text) == text
