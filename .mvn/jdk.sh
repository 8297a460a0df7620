# Sets JAVA_HOME to a Java 25 or newer; sourced by mvnw and by the program's launcher, so plain sh.
# A JAVA_HOME that is new enough is kept. Else the one nearest to 25 is taken from the usual places.
# The build needs a compiler; the launcher asks for less with JDK_TOOL=java.

# Prints the feature release of the Java in folder $1: from its release file, which is quicker than starting it.
jdk_release() {
  [ -x "$1/bin/${JDK_TOOL:-javac}" ] && [ -r "$1/release" ] || return 1
  while IFS='"' read -r jdk_key jdk_version jdk_rest; do
    [ "$jdk_key" = JAVA_VERSION= ] || continue
    printf '%s\n' "${jdk_version%%[!0-9]*}"
    return 0
  done <"$1/release"
  return 1
}

jdk_find() (
  set +f # mvnw switches file name patterns off
  best=
  on_path=$(command -v "${JDK_TOOL:-javac}" || :)
  [ -z "$on_path" ] || on_path=$(readlink -f "$on_path")
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.gradle/jdks/* \
    "${HOME:-}"/.local/share/JetBrains/Toolbox/apps/*/jbr "${on_path%/bin/*}"; do
    release=$(jdk_release "$home") && [ "$release" -ge 25 ] || continue
    if [ "$home" = "${JAVA_HOME:-}" ]; then
      best=$home
      break
    fi
    if [ -z "$best" ] || [ "$release" -lt "$best_release" ]; then
      best=$home best_release=$release
    fi
  done
  printf '%s\n' "$best"
)

JAVA_HOME=$(jdk_find)
if [ -z "$JAVA_HOME" ]; then
  cat >&2 <<'END'
vGPU Desk needs a JDK 25 or newer, and none was found: not in JAVA_HOME, /usr/lib/jvm, ~/.sdkman, ~/.jdks or PATH.
Install one and run the same command again:

  Debian 13, Ubuntu   sudo apt install openjdk-25-jdk
  Fedora              sudo dnf install java-25-openjdk-devel
  elsewhere           Eclipse Temurin 25, https://adoptium.net/installation/linux (packages for Debian 12 too)

A JDK in another folder: JAVA_HOME=/that/folder, before the command.
END
  exit 1
fi
export JAVA_HOME
