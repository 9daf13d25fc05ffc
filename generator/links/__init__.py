"""The outside world: what an address gives to a stranger without an account, and how long it has been so.

``places`` and ``connection`` open nothing that is not public; ``fetching`` asks politely; ``pages`` and ``states`` judge
what came, without asking anything; ``keeping`` remembers.
"""
