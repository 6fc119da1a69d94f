# Finds a Java and a product, and starts it. Sourced by takt; $home is the folder of takt.

products=$home/target/takt

fail() {
    echo "takt: $*" >&2
    exit 2
}

# File names and texts are UTF-8, whatever the locale says: Java takes the encoding of file names from it. A locale
# that is not UTF-8 is replaced, its language is kept.
use_utf8() {
    locale_options=
    if [ "$(uname)" = Linux ] && [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
        language=${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}
        language=${language%%[_.@]*}
        case $language in
            ?? | ???) locale_options=-Duser.language=$language ;;
        esac
        LC_ALL=C.UTF-8
        export LC_ALL
    fi
}

# The first Java 17 or newer of: JAVA_HOME, the PATH, the usual folders.
find_java() {
    on_path=$(command -v java || true)
    [ -z "$on_path" ] || on_path=$(dirname -- "$(dirname -- "$(readlink -f -- "$on_path")")")
    for jdk in "${JAVA_HOME-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_java_17 "$jdk"; then
            JAVA_HOME=$jdk
            export JAVA_HOME
            return
        fi
    done
    fail "no Java 17 or newer found; install one (apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"
}

is_java_17() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge 17 ]
}

find_product() {
    if [ -n "${TAKT_PRODUCT-}" ]; then
        product=$TAKT_PRODUCT
        [ -d "$product/plugins" ] || fail "TAKT_PRODUCT: no product in $product"
    else
        is_fresh || { . "$home/releng/takt/build.sh" && build_product; }
        product=$products/$(sed -n 1p "$products/current")
    fi
    launcher=$(echo "$product"/plugins/org.eclipse.equinox.launcher_*.jar)
}

# Whether the product was built from the sources as they are: none newer, none added, none removed.
is_fresh() {
    [ -f "$products/current" ] && [ -d "$products/$(sed -n 1p "$products/current")" ] &&
        [ -z "$(sources -newer "$products/current" | head -n 1)" ] &&
        [ "$(sed -n 2p "$products/current")" = "$(sources | LC_ALL=C sort | cksum)" ]
}

# All but what the build itself writes into the folders of the sources.
sources() {
    find "$home/pom.xml" "$home/.mvn/extensions.xml" "$home/targetplatform" "$home/bundles" "$home/features" \
        "$home/releng" \( -name target -o -name src-gen -o -name bin -o -name node_modules -o -name web -o -name '.?*' \
        -o -path '*/studio.takt.model/plugin.*' -o -path '*/studio.takt.model.edit/plugin.*' \
        -o -path '*/studio.takt.model.edit/icons' \) -prune -o -type f "$@" -print
}

# A start for every call, in any number at once: the framework's state is made once, then only read.
start_headless() {
    prepare_headless
    case $1 in
        run | serve) jit= ;;
        *) jit=-XX:TieredStopAtLevel=1 ;;
    esac
    if [ -t 2 ]; then terminal=true; else terminal=false; fi
    headless exec "$state" -Dosgi.configuration.area.readOnly=true -Dtakt.terminal=$terminal $jit -- "$@"
}

# Libraries log through interfaces that nothing stands behind; that is no news for a user.
quiet_libraries='-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory
    -Dorg.apache.logging.log4j.simplelog.level=OFF -Dslf4j.internal.verbosity=ERROR'

# headless (exec | command) CONFIGURATION JVM-OPTION… -- ARGUMENT…
headless() {
    how=$1
    configuration=$2
    shift 2
    options=
    while [ "$1" != -- ]; do
        options="$options $1"
        shift
    done
    shift
    $how "$JAVA_HOME/bin/java" -Xshare:auto -XX:+DisplayVMOutputToStderr $options $locale_options $quiet_libraries \
        -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true \
        -Dosgi.locking=none -jar "$launcher" -nosplash -configuration "$configuration" -data @none \
        -application studio.takt.cli.headless "$@"
}

# The bundles of the product, of which only two start, and the state that the framework makes of them. Whoever comes
# first makes it; another one that made it at the same time throws its own away. It holds for one version of Java.
prepare_headless() {
    state=$product/headless-$major
    [ -d "$state" ] || [ -w "$product" ] ||
        state=${XDG_CACHE_HOME:-$HOME/.cache}/takt/$(echo "$product" | cksum | cut -d ' ' -f 1)-$major
    [ ! -d "$state" ] || return 0
    draft=$state.$$
    mkdir -p "$draft"
    sed -n -e 's/\\:start/\\:off/g' -e 's/\(equinox\.common_[^,]*\|core\.runtime_[^,]*\):off/\1:start/g' \
        -e 's/\\:off//g' -e '/^osgi.bundles/p' "$product/configuration/config.ini" >"$draft/config.ini"
    headless command "$draft" -- list >/dev/null 2>&1 || true
    [ -d "$state" ] || mv "$draft" "$state"
    rm -rf "$draft"
}

start_workbench() {
    if [ "$(uname)" = Linux ]; then
        need_library libgtk-3.so.0 libgtk-3-0
        need_library libwebkit2gtk-4.1.so.0 libwebkit2gtk-4.1-0
        [ -z "${missing-}" ] || fail "the workbench needs: apt-get install$missing; without them: takt serve MODEL, takt --help"
        [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || fail "the workbench needs a display, and neither DISPLAY nor WAYLAND_DISPLAY names one; in a browser: takt serve MODEL; the command line: takt --help"
        first_thread=
        lend_fonts
    else
        first_thread=-XstartOnFirstThread
    fi
    exec "$JAVA_HOME/bin/java" $first_thread $locale_options $quiet_libraries -Xmx2g -Dfile.encoding=UTF-8 -jar "$launcher" -nosplash \
        -data "${TAKT_WORKSPACE:-$HOME/takt-workspace}"
}

# Windows take signs that no typeface of the system has, Korean ones for example, from the typeface of the drawings.
# The program itself can lend it only after the window system has looked for typefaces, which is too late on Linux.
lend_fonts() {
    cache=${XDG_CACHE_HOME:-$HOME/.cache}/takt
    [ -z "${FONTCONFIG_FILE-}" ] && [ -f /etc/fonts/fonts.conf ] && mkdir -p "$cache" 2>/dev/null || return 0
    printf '%s\n' '<?xml version="1.0"?>' '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">' '<fontconfig>' \
        '<include>/etc/fonts/fonts.conf</include>' "<dir>$home/bundles/studio.takt.diagram/fonts</dir>" \
        "<dir>$cache/fonts</dir>" '</fontconfig>' >"$cache/fonts.conf"
    FONTCONFIG_FILE=$cache/fonts.conf
    export FONTCONFIG_FILE
}

# need_library FILE PACKAGE: notes the Debian package of a library that is not installed.
need_library() {
    PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -q "$1" || missing="${missing-} $2"
}
