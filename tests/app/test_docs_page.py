"""The page of the documentation needs nothing from elsewhere."""

import re


def test_the_page_of_the_documentation_loads_its_parts_from_the_service_itself(client):
    page = client.get("/docs").text
    parts = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert any(part.endswith("swagger-ui-bundle.js") for part in parts)
    assert [part for part in parts if "//" in part] == []
    for part in parts:
        assert client.get(part).status_code == 200


def test_the_bare_address_leads_to_the_documentation(client):
    assert str(client.get("/").url).endswith("/docs")
