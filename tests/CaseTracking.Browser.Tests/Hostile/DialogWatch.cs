namespace CaseTracking.Browser.Tests.Hostile;

/// <summary>Counts the dialogs that scripts open, and closes them.</summary>
internal sealed class DialogWatch
{
    private int _dialogs;

    public DialogWatch(Surfer surfer) => surfer.Page.Dialog += async (_, dialog) =>
    {
        Interlocked.Increment(ref _dialogs);
        await dialog.DismissAsync();
    };

    public int Dialogs => _dialogs;
}
