ORIGIN = {"origin": "http://127.0.0.1:7474"}


def test_neo4j_browser_may_load_the_guide(client):
    preflight = client.options(
        "/browser/guide.html",
        headers=ORIGIN
        | {"access-control-request-method": "GET", "access-control-request-headers": "cache-control,pragma"},
    )
    assert preflight.status_code == 200
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert {"cache-control", "pragma"} <= {
        name.strip().lower() for name in preflight.headers["access-control-allow-headers"].split(",")
    }
    guide = client.get("/browser/guide.html", headers=ORIGIN)
    assert guide.status_code == 200
    assert guide.headers["content-type"].startswith("text/html")
    assert guide.headers["access-control-allow-origin"] == "*"


def test_nothing_else_may_be_read_across_origins(client):
    assert "access-control-allow-origin" not in client.get("/denials", headers=ORIGIN).headers
