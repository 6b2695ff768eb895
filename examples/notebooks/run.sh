#!/usr/bin/env bash
# Executes the notebooks and scripts anew and compares what they show with what is committed, pictures aside.
#   examples/notebooks/run.sh            executes and compares; ends with 1 if something differs
#   examples/notebooks/run.sh --update   executes and commits to the files what they show
# It builds the jar first; URBANCOOP_JAR names one that is there. JAVA25_HOME names a JDK 25 if none is in /usr/lib/jvm.
set -eu
cd "$(dirname "$0")"
here=$PWD

refuse() { echo "run.sh: $1" >&2; exit 2; }

packages=()
need() { "${@:2}" >/dev/null 2>&1 || packages+=("$1"); }
need jupyter-nbconvert jupyter-nbconvert --version
need python3-ipykernel /usr/bin/python3 -c 'import ipykernel'
need python3-pandas /usr/bin/python3 -c 'import pandas'
need python3-matplotlib /usr/bin/python3 -c 'import matplotlib'
need r-base-core Rscript --version
need npm npm --version
need nodejs node --version
if [ "${#packages[@]}" -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    refuse "it lacks ${packages[*]}: on Debian, apt-get install --no-install-recommends ${packages[*]}"
  fi
  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${packages[@]}"
fi
java25=${JAVA25_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}
[ -x "$java25/bin/java" ] || refuse "it lacks a JDK 25 for the kernel of Java: set JAVA25_HOME"

mkdir -p target/kernels/kernels/java target/out
if [ -z "${URBANCOOP_JAR:-}" ]; then
  (cd ../.. && mvn -q -B -ntp -pl examples/cli -am -DskipTests package)
  URBANCOOP_JAR=../cli/target/urbancoop.jar
fi
[ "$URBANCOOP_JAR" -ef target/urbancoop.jar ] || cp "$URBANCOOP_JAR" target/urbancoop.jar
urbancoop() { java -jar target/urbancoop.jar "$@"; }
rm -rf target/tables target/dataset.*
urbancoop convert bundled target/dataset.json --quiet
urbancoop convert bundled target/dataset.sqlite --quiet
urbancoop tables target/tables --quiet >/dev/null

# The kernel is one jar, and JDK 17 does not run it.
kernel=rapaio-jupyter-kernel-3.0.1.jar
[ -e target/kernels/$kernel ] || mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=io.github.padreati:rapaio-jupyter-kernel:3.0.1 -DoutputDirectory="$here/target/kernels"
cat > target/kernels/kernels/java/kernel.json <<END
{"argv": ["$java25/bin/java", "-Djava.awt.headless=true", "-jar", "$here/target/kernels/$kernel", "{connection_file}"],
 "display_name": "Java", "language": "java", "interrupt_mode": "message"}
END

for notebook in java python; do
  JUPYTER_PATH=$here/target/kernels jupyter-nbconvert --to notebook --execute --log-level ERROR \
    --ExecutePreprocessor.startup_timeout=120 --output-dir target/out $notebook.ipynb >target/out/$notebook.log 2>&1 ||
    { cat target/out/$notebook.log; refuse "$notebook.ipynb does not run"; }
  /usr/bin/python3 normalise.py target/out/$notebook.ipynb "$here"
done
npm ci --silent --no-audit --no-fund --ignore-scripts
node ask.mjs questions.sql > target/out/questions.sql.txt
LC_ALL=C.UTF-8 Rscript partners.R > target/out/partners.R.txt
java -cp target/urbancoop.jar Question.java > target/out/Question.java.txt
jshell --class-path target/urbancoop.jar question.jsh 2>/dev/null > target/out/question.jsh.txt

differs=0
for file in java.ipynb python.ipynb; do
  if grep -n -F -e "$here" -e "$HOME/" target/out/$file; then refuse "$file tells where it was executed"; fi
done
if [ "${1:-}" = --update ]; then
  cp target/out/*.ipynb target/out/*.txt .
  {
    echo "# Written by run.sh --update: what was executed, on which dataset, and what it showed."
    echo "$(urbancoop digest bundled | cut -d ' ' -f 1)  dataset"
    sha256sum *.ipynb *.sql *.R *.java *.jsh *.mjs *.txt
  } > target/executed
  mv target/executed executed.sha256
  exit 0
fi
for file in java.ipynb python.ipynb; do /usr/bin/python3 normalise.py --compare $file target/out/$file || differs=1; done
for file in target/out/*.txt; do diff -u "$(basename "$file")" "$file" || differs=1; done
[ $differs = 0 ] && echo "All outputs are as committed." || echo "Outputs differ: if they should, run run.sh --update"
exit $differs
