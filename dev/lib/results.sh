# Sourced by dev/test: adds up what surefire and the invoker reported.

# results DIRECTORY: names each failed test, then prints "N passed, N failed"; fails when any failed or none ran.
results() {
    python3 - "$1" <<'PY'
import glob, os, sys
import xml.etree.ElementTree as tree

top = sys.argv[1]
reports = glob.glob(top + "/**/target/surefire-reports/TEST-*.xml", recursive=True) \
    + glob.glob(top + "/target/it*-reports/TEST-*.xml")
passed = failed = skipped = 0
for report in sorted(set(map(os.path.realpath, reports))):
    for case in tree.parse(report).getroot().iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
            print("FAILED: %s %s" % (case.get("classname"), case.get("name")))
        elif case.find("skipped") is not None:
            skipped += 1
            print("SKIPPED: %s %s" % (case.get("classname"), case.get("name")))
        else:
            passed += 1
if skipped:
    print("%d skipped" % skipped)
print("%d passed, %d failed" % (passed, failed))
sys.exit(1 if failed or not passed else 0)
PY
}
