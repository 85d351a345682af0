# The far side of the bridge: the same text every time. What is asked comes by standard input, one line each; what is
# answered leaves as one marked line of ASCII. Secrets come as lines of their own and are SecureStrings at once: no
# command ever sees them in clear, since Windows may log what commands are called with.
$Mark = '#bss# '
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    # No methods may be called here: said with what is left, and that is the end.
    $Mark + '{"kind":"hello","languageMode":"' + $ExecutionContext.SessionState.LanguageMode + '"}'
    return
}

function Send-Line {
    param($Message)
    $json = ConvertTo-Json -InputObject $Message -Depth 12 -Compress
    $ascii = [regex]::Replace($json, '[^ -~]', { '\u{0:x4}' -f [int] [char] $args[0].Value })
    [Console]::Out.WriteLine($Mark + $ascii)
    [Console]::Out.Flush()
}

function Send-Progress {
    param([string] $Text)
    Send-Line -Message @{ kind = 'progress'; id = $CurrentId; text = $Text }
}

function Read-Text {
    # One line of standard input: UTF-8 in base64. $null at its end.
    $line = [Console]::In.ReadLine()
    if ($null -eq $line) { return $null }
    return [System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($line))
}

function Read-Secret {
    $bytes = [Convert]::FromBase64String([Console]::In.ReadLine())
    $characters = [System.Text.Encoding]::UTF8.GetChars($bytes)
    $secret = New-Object -TypeName System.Security.SecureString
    foreach ($character in $characters) { $secret.AppendChar($character) }
    [Array]::Clear($bytes, 0, $bytes.Length)
    [Array]::Clear($characters, 0, $characters.Length)
    $secret.MakeReadOnly()
    return $secret
}

function Start-Conversation {
    # What stops our scripts need not stop the products' own: their modules do not see these two.
    $ErrorActionPreference = 'Stop'
    $ProgressPreference = 'SilentlyContinue'
    $CurrentId = 0
    $scripts = @{}
    Send-Line -Message @{
        kind = 'hello'
        languageMode = [string] $ExecutionContext.SessionState.LanguageMode
        version = [string] $PSVersionTable.PSVersion
        bits = [IntPtr]::Size * 8
    }
    while ($true) {
        $text = Read-Text
        if ($null -eq $text) { return }
        $asked = ConvertFrom-Json -InputObject $text
        $CurrentId = $asked.id
        $secrets = @{}
        foreach ($name in $asked.secrets) { $secrets[$name] = Read-Secret }
        try {
            $result = $null
            if ($asked.kind -eq 'library') { . ([scriptblock]::Create($asked.text)) }
            elseif ($asked.kind -eq 'script') { $scripts[$asked.name] = [scriptblock]::Create($asked.text) }
            else { $result = & $scripts[$asked.name] $asked.input $secrets }
            Send-Line -Message @{ kind = 'answer'; id = $CurrentId; result = $result }
        }
        catch {
            Send-Line -Message @{
                kind = 'thrown'
                id = $CurrentId
                message = [string] $_.Exception.Message
                errorId = [string] $_.FullyQualifiedErrorId
                exceptionType = $_.Exception.GetType().FullName
                place = ([string] $_.ScriptStackTrace -split '\r?\n')[0]
            }
        }
        finally { foreach ($secret in $secrets.Values) { $secret.Dispose() } }
    }
}

Start-Conversation
