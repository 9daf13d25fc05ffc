# Have programs of the system for the tests that need them; without them those tests are skipped, or show less.
#   strace    kills a publish at a system call, or lets the call fail
#   faketime  builds on another day
for program in strace faketime; do
    command -v "$program" >/dev/null 2>&1 && continue
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$program" >/dev/null && continue
    fi
    echo "ไม่มี $program การทดสอบที่ต้องใช้จะถูกข้าม ($program is not there; what needs it is not tested: apt-get install $program)"
done
exit 0
