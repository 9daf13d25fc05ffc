"""The loader, met with what a coverage-guided fuzzer finds: inputs that reach a branch nobody reached before."""
