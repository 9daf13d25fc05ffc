"""What an item is about, as far as rules of completeness ask; all years of all families call a subject the same."""

from __future__ import annotations

COMPLAINT_CHANNEL = "complaint-channel"

# Answered where others keep it, by nature: laws in the gazette, purchases in the state's own system, pages of platforms.
ELSEWHERE = frozenset(
    {
        "laws",
        "news",
        "social-network",
        "questions",
        "e-service",
        "complaint-channel",
        "feedback-channel",
        "contact",
        "ethics-code",
        "hr-criteria",
        "procurement-notices",
        "procurement-plan",
        "procurement-list",
        "procurement-monthly",
    }
)

# Of several years, so the day on which they were made says little.
LONG = frozenset({"strategic-plan"})

# In force until changed, so an older document still answers.
IN_FORCE = frozenset(
    {
        "structure",
        "executives",
        "authority",
        "laws",
        "contact",
        "questions",
        "social-network",
        "privacy-policy",
        "work-manual",
        "service-manual",
        "e-service",
        "hr-criteria",
        "hr-policy",
        "complaint-procedure",
        "complaint-channel",
        "feedback-channel",
        "ethics-code",
        "ethics-drive",
    }
)
