@echo off
rem Starts Takt Studio on Windows: alone the workbench, with a verb the command line. TAKT_PRODUCT names the folder of
rem the product; without it, the one that this file lies in, or the one that a build made.
setlocal
if not defined TAKT_PRODUCT if exist "%~dp0plugins" set "TAKT_PRODUCT=%~dp0."
if not defined TAKT_PRODUCT set "TAKT_PRODUCT=%~dp0target\takt\windows"
if not exist "%TAKT_PRODUCT%\plugins" (
    echo takt: no product in %TAKT_PRODUCT%; set TAKT_PRODUCT to the folder of one 1>&2
    exit /b 2
)
set "TAKT_JAVA=java"
if defined JAVA_HOME set "TAKT_JAVA=%JAVA_HOME%\bin\java"
for %%f in ("%TAKT_PRODUCT%\plugins\org.eclipse.equinox.launcher_*.jar") do set "TAKT_LAUNCHER=%%f"
if "%~1"=="" (
    start "" "%TAKT_JAVA%w" -Xmx2g -Dfile.encoding=UTF-8 -jar "%TAKT_LAUNCHER%" -nosplash -data "%USERPROFILE%\takt-workspace"
    exit /b 0
)
"%TAKT_JAVA%" -XX:+DisplayVMOutputToStderr -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
    -Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory -Dorg.apache.logging.log4j.simplelog.level=OFF ^
    -Dslf4j.internal.verbosity=ERROR -Djava.awt.headless=true -jar "%TAKT_LAUNCHER%" -nosplash -data @none -application studio.takt.cli.headless %*
exit /b %ERRORLEVEL%
