# mvnw without unzip would fetch Maven's tar.gz, whose checksum is another one. The JDK can unpack the zip.
if ! command -v unzip >/dev/null; then
  unzip() { # called as: unzip -q FILE -d FOLDER
    (set +f; cd "$4" && "$JAVA_HOME/bin/jar" --extract --file "$2" && chmod +x ./*/bin/mvn)
  }
fi
