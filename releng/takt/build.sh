# Builds the product into a folder of its own, so that a running Takt keeps the one it started from. Sourced by takt.

built=$home/releng/studio.takt.product/target/products/studio.takt.product

build_product() {
    mkdir -p "$products"
    lock_build
    trap 'stop_build' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    if ! is_fresh; then
        : >"$products/started"
        run_maven
        install_product
    fi
    trap - EXIT INT TERM
    rm -rf "$products/lock"
}

# One build at a time; a lock whose owner is gone is taken over.
lock_build() {
    until mkdir "$products/lock" 2>/dev/null; do
        owner=$(cat "$products/lock/pid" 2>/dev/null || sleep 1; cat "$products/lock/pid" 2>/dev/null || true)
        if [ -z "$owner" ] || ! kill -0 "$owner" 2>/dev/null; then
            rm -rf "$products/lock"
        else
            [ -n "${waiting-}" ] || echo "takt: waiting for the build of process $owner" >&2
            waiting=yes
            sleep 1
        fi
    done
    echo $$ >"$products/lock/pid"
}

stop_build() {
    [ -z "${maven_pid-}" ] || kill "$maven_pid" 2>/dev/null || true
    rm -rf "$products/lock"
}

run_maven() {
    log=$home/target/takt-build.log
    rm -rf "$built"
    began=$(date +%s)
    command -v node >/dev/null && command -v npm >/dev/null ||
        fail "the editor's web client is built with Node.js 18.18 or newer and npm: install both (nodejs, npm) and start again"
    echo "takt: building Takt Studio (log: $log)" >&2
    (cd "$home" && exec ./mvnw -B -DskipTests -pl :emf-codegen,:studio.takt.product -am verify) >"$log" 2>&1 </dev/null &
    maven_pid=$!
    while kill -0 "$maven_pid" 2>/dev/null; do
        sleep 1
        show_progress
    done
    [ ! -t 2 ] || printf '\r\033[K' >&2
    if ! wait "$maven_pid"; then
        maven_pid=
        { grep '^\[ERROR\]' "$log" | grep -v 'swt\.\${osgi' || tail -n 5 "$log"; } | head -n 12 >&2
        fail "the build failed; see $log"
    fi
    maven_pid=
    echo "takt: built in $(elapsed)" >&2
}

# A line that is rewritten on a terminal; elsewhere a line for each module.
show_progress() {
    module=$(sed -n 's/^\[INFO\] Building \(.*\) 0\..*\[ *\([0-9]*\/[0-9]*\)\]$/\2 \1/p' "$log" | tail -n 1)
    module=${module:-fetching and resolving libraries}
    if [ -t 2 ]; then
        printf '\r\033[Ktakt: %s %s' "$(elapsed)" "$module" >&2
    elif [ "$module" != "${shown-}" ]; then
        echo "takt: $(elapsed) $module" >&2
        shown=$module
    fi
}

elapsed() {
    seconds=$(($(date +%s) - began))
    printf '%d:%02d' $((seconds / 60)) $((seconds % 60))
}

install_product() {
    name=$(date +%Y%m%d-%H%M%S)-$$
    previous=$(sed -n 1p "$products/current" 2>/dev/null || true)
    mv "$built"/*/*/* "$products/$name"
    rm -rf "$built"
    product=$products/$name
    launcher=$(echo "$product"/plugins/org.eclipse.equinox.launcher_*.jar)
    prepare_headless
    { echo "$name" && sources | LC_ALL=C sort | cksum; } >"$products/next"
    touch -r "$products/started" "$products/next"
    mv "$products/next" "$products/current"
    for old in "$products"/*-*; do
        [ "$old" = "$product" ] || [ "$old" = "$products/$previous" ] || rm -rf "$old"
    done
}
