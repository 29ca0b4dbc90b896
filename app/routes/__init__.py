"""Every router of the service. A new one is added here and nowhere else."""

from app.routes import (
    actors,
    articles,
    claims,
    contradictions,
    denials,
    disputes,
    events,
    exports,
    graphs,
    health,
    searches,
    timelines,
)

ROUTERS = (
    articles.router,
    actors.router,
    claims.router,
    denials.router,
    events.router,
    disputes.router,
    contradictions.router,
    searches.router,
    timelines.router,
    graphs.router,
    exports.router,
    health.router,
)
