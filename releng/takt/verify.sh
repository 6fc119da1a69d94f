# Builds and tests everything, with windows on a virtual display; what was built is what starts next. Sourced by takt.

. "$home/releng/takt/build.sh"

verify() {
    mkdir -p "$products"
    verify_started=$(mktemp "$products/verify.XXXXXX")
    log=$home/target/takt-verify.log
    if [ "$(uname)" = Linux ]; then
        install_missing
        display='xvfb-run -a'
    else
        display=
    fi
    echo "takt: verifying (log: $log)" >&2
    { (cd "$home" && $display ./mvnw -B verify "$@" 2>&1) || echo "takt: exit $?"; } | tee "$log" | show_essentials
    ! grep -q '^takt: exit' "$log" || { rm -f "$verify_started"; exit 1; }
    keep_product
}

# A whole run leaves a product, which ./takt would otherwise build again at its next start.
keep_product() {
    mv "$verify_started" "$products/started"
    set -- "$built"/*/*/*
    [ $# = 1 ] && [ -d "$1" ] || return 0
    lock_build
    install_product
    rm -rf "$products/lock"
}

# What a reader waits for: the module at work, results, faults with the first lines of what a test said.
show_essentials() {
    awk '/swt\.\$\{osgi/ { next }
        /^\[INFO\] Building .*\[ *[0-9]+\/[0-9]+\]$/ || /Tests run:/ || /^\[ERROR\]/ || /BUILD/ || /Total time/ ||
            /^mvnw:/ || /FAILURE/ || /[Nn]o display|There is no display/ { print; fflush(); said = 0 }
        / -- Time elapsed: .* <<< (FAILURE|ERROR)!$/ { said = 20; next }
        said > 0 { print; said-- }'
}

install_missing() {
    missing=
    need_library libgtk-3.so.0 libgtk-3-0
    need_library libwebkit2gtk-4.1.so.0 libwebkit2gtk-4.1-0
    command -v xvfb-run >/dev/null || missing="$missing xvfb"
    command -v xauth >/dev/null || missing="$missing xauth"
    command -v node >/dev/null && command -v npm >/dev/null || missing="$missing nodejs npm"
    command -v chromium >/dev/null || missing="$missing chromium"
    command -v mvn >/dev/null || missing="$missing maven"
    [ -x "$JAVA_HOME/bin/javac" ] || missing="$missing openjdk-17-jdk-headless"
    [ -n "$missing" ] || return 0
    [ "$(id -u)" = 0 ] || fail "the tests need: sudo apt-get install$missing"
    echo "takt: installing$missing" >&2
    apt_install $missing || { apt-get -qq update && apt_install $missing; } || fail "could not install$missing"
}

apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$log" 2>&1
}
